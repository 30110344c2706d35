// Starts the page's program. Trunk names its files after their content; both names come in this file's own address.
const query = new URL(import.meta.url).searchParams;
const address = (name) => new URL(query.get(name), import.meta.url).href;

try {
  const { default: start } = await import(address("js"));
  await start({ module_or_path: address("wasm") });
} catch (error) {
  // The content is in the page already; say that only what is interactive is missing.
  const state = document.documentElement.dataset;
  const whose = state.others ? "own" : "";
  delete state.others;
  delete state.scripts;
  const notice = document.getElementById("notice");
  notice.textContent = notice.dataset.program + (notice.dataset[whose] ?? "");
  notice.hidden = false;
  console.error(error);
}
