// Counts unread notices as they come, while the page is looked at: a browser keeps few connections to one host.
(() => {
  const number = document.querySelector("[data-unread]");
  if (!number) {
    return;
  }
  let stream;
  const count = async () => {
    const answer = await fetch("/notices/unread", { headers: { Accept: "text/plain" } });
    if (answer.ok) {
      number.textContent = await answer.text();
      number.parentElement.hidden = number.textContent === "0";
    }
  };
  const watch = () => {
    if (document.hidden) {
      stream?.close();
      stream = undefined;
    } else if (!stream) {
      stream = new EventSource("/notices/stream");
      stream.addEventListener("ready", count);
      stream.addEventListener("notice", count);
    }
  };
  document.addEventListener("visibilitychange", watch);
  addEventListener("pagehide", () => stream?.close());
  watch();
})();
