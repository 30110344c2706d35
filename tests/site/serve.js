// Serves a built site from this machine as GitHub Pages does: a folder answers with its index.html, a folder without
// the slash redirects to it, `/page` may be `page.html`, what is not there is 404.html with status 404, all of it
// under a base path. By hand: node serve.js [folder] [base] [port]
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.css': 'text/css; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.png': 'image/png', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2', '.xml': 'application/xml',
};

const kind = (path) => stat(path).then((s) => (s.isDirectory() ? 'folder' : 'file'), () => null);

// What a request path gets: {redirect} or {status, file}.
async function find(folder, path) {
  const file = join(folder, normalize(path));
  if (path.endsWith('/')) {
    if ((await kind(join(file, 'index.html'))) === 'file') return { status: 200, file: join(file, 'index.html') };
  } else {
    const what = await kind(file);
    if (what === 'file') return { status: 200, file };
    if ((await kind(`${file}.html`)) === 'file') return { status: 200, file: `${file}.html` };
    if (what === 'folder') return { redirect: `${path}/` };
  }
  return { status: 404, file: join(folder, '404.html') };
}

/**
 * Starts a server for `folder` under `base` ("/" or "/name/") and gives its origin and a way to stop it. Not every host is
 * as GitHub Pages: `types` are sent instead of the right ones; with `redirects: false` a folder answers without its slash.
 */
export async function serve(folder, base = '/', port = 0, { types = {}, redirects = true } = {}) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    let path;
    try { path = decodeURIComponent(url.pathname); } catch { path = '/%'; }
    const outside = !path.startsWith(base);
    const inside = `/${path.slice(base.length)}`;
    let found = outside ? { status: 404, file: '' } : await find(folder, inside);
    if (found.redirect && !redirects) found = await find(folder, `${inside}/`);
    if (found.redirect) {
      response.writeHead(301, { location: encodeURI(base + found.redirect.slice(1)) + url.search }).end();
      return;
    }
    const body = await readFile(found.file).catch(() => 'Not found');
    const type = types[extname(found.file)] ?? TYPES[extname(found.file)] ?? (found.file ? 'application/octet-stream' : 'text/plain');
    response.writeHead(found.status, { 'content-type': type, 'cache-control': 'max-age=600' }).end(body);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => { server.closeAllConnections(); return new Promise((resolve) => server.close(resolve)); },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder = 'dist', base = '/', port = '8081'] = process.argv.slice(2);
  console.log(`${(await serve(folder, base, Number(port))).origin}${base}`);
}
