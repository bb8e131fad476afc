// Follows the system's theme where none was chosen: Bootstrap knows themes by an attribute alone.
(() => {
  const root = document.documentElement;
  if (root.hasAttribute("data-bs-theme")) {
    return;
  }
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const follow = () => root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  dark.addEventListener("change", follow);
  follow();
})();
