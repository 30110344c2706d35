// What must happen before the first paint: the light that the reader chose, and, at the root, the language.
// Everything else is the page's program. What is stored is checked; where storing is not allowed, nothing breaks.
(() => {
  const root = document.documentElement;
  const read = (key, allowed) => {
    try {
      const value = localStorage.getItem(key);
      return allowed.includes(value) ? value : null;
    } catch {
      return null;
    }
  };
  const write = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The choice then holds for this page only.
    }
  };

  root.dataset.scripts = "on";
  // What was written ahead is the site's own data. Where the address asks for others, it waits unseen for the program.
  const asksForOthers = /[?&]data=[^&]/.test(location.search);
  const { preload } = document.currentScript.dataset;
  if (asksForOthers) {
    root.dataset.others = "awaited";
    // Where the program cannot even be fetched, what is there is shown; its notice says whose data they are.
    addEventListener("error", () => delete root.dataset.others, true);
  } else if (preload) {
    const link = document.createElement("link");
    const kind = { rel: "preload", as: "fetch", type: "application/json", crossOrigin: "anonymous", fetchPriority: "low" };
    Object.assign(link, kind, { href: preload });
    document.head.append(link);
  }
  if (navigator.clipboard) root.dataset.clipboard = "on";
  if (navigator.share) root.dataset.share = "on";
  const theme = read("jiedui-theme", ["light", "dark"]);
  if (theme) root.dataset.theme = theme;

  document.addEventListener("click", (event) => {
    if (event.target.closest(".switch-theme")) {
      const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      root.dataset.theme = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
      write("jiedui-theme", root.dataset.theme);
    }
    const language = event.target.closest("a[hreflang]")?.hreflang;
    if (language) write("jiedui-language", language === "en" ? "en" : "zh");
  });

  document.addEventListener("DOMContentLoaded", () => {
    const chooser = document.querySelector("[data-chooser]");
    if (!chooser) return;
    const speaks = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === "zh" || tag === "en");
    const language = read("jiedui-language", ["zh", "en"]) ?? speaks ?? "zh";
    location.replace(`${chooser.dataset.base}${language}/${location.search}${location.hash}`);
  });
})();
