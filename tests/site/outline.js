// #app of a document as lines: one an element, attributes sorted, comments left out, neighbouring texts joined.
// Runs in the page: `null` stands for the page itself, a string is parsed as HTML with scripts off.
export const outline = (html) => {
  const root = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
  const lines = [];
  const walk = (node, depth) => {
    const indent = '  '.repeat(depth);
    let text = '';
    const flush = () => { if (text.trim()) lines.push(`${indent}"${text}"`); text = ''; };
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.data;
      if (child.nodeType !== Node.ELEMENT_NODE) continue;
      // Folded rows that repeat the proof above them, to be put in order: only scripts do that, and bring them.
      if (child.matches('.fund-table table > *')) continue;
      flush();
      const attributes = [...child.attributes].map((a) => `${a.name}="${a.value}"`).sort();
      lines.push(`${indent}<${[child.localName, ...attributes].join(' ')}>`);
      walk(child, depth + 1);
    }
    flush();
  };
  walk(root.querySelector('#app'), 0);
  return lines;
};
