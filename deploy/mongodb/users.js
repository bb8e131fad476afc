// Run once by MongoDB's image, on an empty data folder: the services' user, who may do no more than they need.
db.getSiblingDB("admin").createUser({
  user: "dondoc",
  pwd: process.env.DONDOC_MONGODB_PASSWORD,
  roles: ["directive", "task", "notification", "reporting"].map((name) => ({ role: "readWrite", db: name })),
});
