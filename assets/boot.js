// Starts the page's program. Trunk names its files after their content; both names come in this file's own address,
// which alone stays the same: where the host has replaced the files that an older page names, the page is loaded anew.
const query = new URL(import.meta.url).searchParams;
const address = (name) => new URL(query.get(name), import.meta.url).href;
const app = document.getElementById("app");
const sheet = document.querySelector("link[rel=stylesheet]");
const RENEWED = "jiedui-renewed";

const compiled = async () => {
  const response = await fetch(address("wasm"));
  if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
  // Only what is sent as WebAssembly can be compiled while it loads.
  const isNamed = (response.headers.get("content-type") || "").startsWith("application/wasm");
  return isNamed ? response : response.arrayBuffer();
};

// Whether the host now has a page of the site here that names other files.
const isStale = async () => {
  const html = await (await fetch(location.href, { cache: "no-cache" })).text();
  const names = [query.get("wasm"), app.dataset.href, sheet.getAttribute("href")];
  return html.includes("boot.js?") && !names.every((name) => html.includes(name));
};

// Loads a stale page anew, once; else the content is in the page already: say that only what is interactive is missing.
const failed = async (error) => {
  try {
    if (!sessionStorage.getItem(RENEWED) && await isStale()) {
      sessionStorage.setItem(RENEWED, "once");
      location.reload();
      return;
    }
  } catch {
    // Neither storage nor host answers: the page stays as it is.
  }
  if (!error) return;
  console.error(error);
  const state = document.documentElement.dataset;
  const whose = state.others ? "own" : "";
  delete state.others;
  delete state.scripts;
  const notice = document.getElementById("notice");
  if (!notice.hidden) return;
  notice.textContent = notice.dataset.program + (notice.dataset[whose] || "");
  notice.hidden = false;
};

// The program fetches the dataset itself. Until it can, that is on its way.
const expect = (href) => {
  const link = document.createElement("link");
  document.head.append(Object.assign(link, { rel: "preload", as: "fetch", type: "application/json", crossOrigin: "anonymous", href }));
};

const start = async () => {
  if (!("others" in document.documentElement.dataset)) expect(app.dataset.href);
  const [{ default: run }, program] = await Promise.all([import(address("js")), compiled()]);
  await run({ module_or_path: program });
};

// The program says what became of it; of data that cannot be read it has told the reader already.
new MutationObserver(() => {
  const isStyled = sheet.sheet && sheet.sheet.cssRules.length > 0;
  if (app.dataset.state === "failed" || !isStyled) failed();
  else try { sessionStorage.removeItem(RENEWED); } catch { /* Nothing was stored, then. */ }
}).observe(app, { attributeFilter: ["data-state"] });

start().catch(failed);
