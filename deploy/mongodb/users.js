// Run once by MongoDB's image, on an empty data folder: each service's user, who reads and writes its own database and nothing else.
["directive", "task", "notification", "reporting"].forEach((name) =>
  db.getSiblingDB("admin").createUser({
    user: name,
    pwd: process.env["DONDOC_MONGODB_PASSWORD_" + name.toUpperCase()],
    roles: [{ role: "readWrite", db: name }],
  }),
);
