// How lines break and stand: what belongs together stays together, what is compared is level, labels can be read.
import { test, expect } from '../fixtures.js';

// Lines on which text that fits a pattern is parted, with where.
const parted = ([scope, source]) => {
  const found = [];
  for (const root of document.querySelectorAll(scope)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (const match of walker.currentNode.data.matchAll(new RegExp(source, 'g'))) {
        const range = document.createRange();
        range.setStart(walker.currentNode, match.index);
        range.setEnd(walker.currentNode, match.index + match[0].length);
        const lines = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top)));
        if (lines.size > 1) found.push(`${match[0]} in ${root.className || root.localName}`);
      }
    }
  }
  return found;
};

const dates = {
  zh: '\\d{4}年(\\d{1,2}月)?(\\d{1,2}日)?(以来)?',
  en: '(\\d{1,2}\\s)?(January|February|March|April|May|June|July|August|September|October|November|December)\\s\\d{4}|(about|since|until)\\s\\d{4}',
};
for (const language of ['zh', 'en']) {
  test(`/${language}/: no date is parted in small print`, async ({ page, open }) => {
    for (const path of ['sources/', 'method/', 'programme/nansha-ziyun/', 'programme/seu-nanhua/']) {
      await open(`${language}/${path}`);
      for (const width of [320, 360, 768, 1024, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(parted, ['.meta, .source-publisher, .grammar th', dates[language]]), `${path} at ${width}`).toEqual([]);
      }
    }
  });
}

test('the numbers of a row of key figures are level', async ({ page, open }) => {
  for (const language of ['zh', 'en']) {
    await open(`${language}/programme/nansha-ziyun/`);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const rows = await page.locator('.key-figure').evaluateAll((all) => {
        const tops = {};
        for (const e of all) (tops[e.getBoundingClientRect().top] ??= []).push(e.querySelector('.key-figure-number').getBoundingClientRect().top);
        return Object.values(tops);
      });
      // A figure in English has no room beside another on the narrowest phones.
      expect(rows.some((tops) => tops.length > 1)).toBe(language === 'zh' || width > 360);
      for (const tops of rows) expect(Math.max(...tops) - Math.min(...tops), `${language} at ${width}`).toBeLessThan(1);
    }
  }
});

test('on a phone what is told of a fund or an outcome has the whole width', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  for (const path of ['zh/programme/nansha-ziyun/', 'en/funds/']) {
    await open(path);
    const narrow = await page.locator('.fund-row:not(.overview-row) .meta, .outcomes td.meta:not(.cited)').evaluateAll((all) => all
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right < e.closest('.fund-row, tr').getBoundingClientRect().right - 1)
      .map((e) => e.textContent));
    expect(narrow).toEqual([]);
  }
});

test('labels of the money flow lie within it and beside one another, and break only where they must', async ({ page, open }) => {
  for (const language of ['zh', 'en']) {
    await open(`${language}/funds/`);
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const { within, words } = await page.locator('.flow-drawing').first().evaluate((drawing) => {
        const box = ({ left, right, top, bottom }) => ({ left, right, top, bottom });
        const seen = [...drawing.querySelectorAll('.flow-label > *')].filter((e) => e.checkVisibility());
        return { within: box(drawing.getBoundingClientRect()), words: seen.map((e) => ({ text: e.textContent, ...box(e.getBoundingClientRect()) })) };
      });
      expect(words.length).toBeGreaterThan(6);
      const out = words.filter((of) => of.left < within.left - 1 || of.right > within.right + 1 || of.top < within.top - 4 || of.bottom > within.bottom + 4);
      expect(out, `${language} at ${width}`).toEqual([]);
      const overlap = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
      const over = words.flatMap((one, i) => words.slice(i + 1).filter((other) => overlap(one, other)).map((other) => `${one.text} on ${other.text}`));
      expect(over, `${language} at ${width}`).toEqual([]);
      if (width >= 768) {
        const tall = words.filter((of) => /^(Southeast University|南方科技大学)$/.test(of.text) && of.bottom - of.top > 20);
        expect(tall, `${language} at ${width}`).toEqual([]);
      }
    }
  }
});

test('no comma begins a line of places', async ({ page, open }) => {
  for (const language of ['zh', 'en']) {
    await open(`${language}/programme/nansha-ziyun/`);
    for (let width = 320; width <= 480; width += 20) {
      await page.setViewportSize({ width, height: 900 });
      const first = await page.locator('.pair-place:has(a)').evaluateAll((all) => all.flatMap((place) => {
        const left = place.getBoundingClientRect().left;
        return [...place.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()).filter((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return range.getBoundingClientRect().left < left + 1;
        }).map((node) => place.textContent);
      }));
      expect(first, `${language} at ${width}`).toEqual([]);
    }
  }
});

test('the title of the home page breaks at its comma', async ({ page, open }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await open('en/');
  expect(await page.evaluate(parted, ['h1', 'Who helps whom|with how much|and who says so'])).toEqual([]);
});

test('words of the other language are set in its letters', async ({ page, open }) => {
  const letters = (of) => of.first().evaluate((e) => getComputedStyle(e).fontFamily);
  await open('zh/sources/');
  expect(await letters(page.locator('cite[lang="en"]'))).toMatch(/^"Source Serif 4"/);
  expect(await letters(page.locator('cite:not([lang="en"])'))).toMatch(/^"Songti SC"/);
  await open('en/sources/');
  expect(await letters(page.locator('cite[lang|="zh"]'))).toMatch(/^"Songti SC"/);
  expect(await letters(page.locator('.note [lang|="zh"]'))).toMatch(/^"PingFang SC"/);
});

test('on paper the years stand above the lanes of every page', async ({ page, open }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['zh/programme/nansha-ziyun/', 'en/timeline/']) {
    await open(path);
    // Browsers repeat the head of a table on each page.
    await expect(page.locator(':is(.timeline, .time-chart) > .axis')).toHaveCSS('display', 'table-header-group');
  }
});

test('a chosen row has its box first and its amount last, level with the others', async ({ page, open }) => {
  for (const language of ['zh', 'en']) {
    await open(`${language}/funds/?ask=nansha-fund-park,nansha-fund-investment,seu-fund-direct`);
    await expect(page.locator('.asked-row')).toHaveCount(3);
    for (const width of [320, 360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const rows = await page.locator('.asked-row').evaluateAll((all) => all.map((row) => {
        const [box, label, amount] = ['.ask-box', '.fund-label', '.amount'].map((of) => row.querySelector(of).getBoundingClientRect());
        return { label: Math.round(label.left), inOrder: box.right <= label.left && label.right <= amount.left + 1, right: Math.round(amount.right) };
      }));
      expect(rows, `${language} at ${width}`).toEqual(rows.map(() => ({ ...rows[0], inOrder: true })));
    }
  }
});

test('a sum in English keeps clear of its bar and within its row', async ({ page, open }) => {
  for (const path of ['en/programme/nansha-ziyun/', 'en/funds/']) {
    await open(path);
    for (const width of [320, 360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const astray = await page.locator('.proof .fund-row:has(.figure, .fund-chart)').evaluateAll((all) => all.flatMap((row) => {
        const [figure, chart] = ['.amount .figure', '.fund-chart'].map((of) => row.querySelector(of)?.getBoundingClientRect());
        if (!figure?.width || !chart) return [];
        const isBeside = figure.top < chart.bottom - 1 && chart.top < figure.bottom - 1;
        const hasRoom = !isBeside || figure.right + 8 <= chart.left;
        const isLong = [...row.querySelectorAll('.amount .figure > *')].some((e) => e.getClientRects().length > 1);
        return hasRoom && figure.left >= row.getBoundingClientRect().left && !isLong ? [] : [row.querySelector('.amount').textContent];
      }));
      expect(astray, `${path} at ${width}`).toEqual([]);
    }
    const parted = await page.locator('.fund-sum .figure').evaluateAll((all) => all
      .filter((e) => e.checkVisibility() && e.getClientRects().length > 1).map((e) => e.textContent));
    expect(parted, 'the hedge stands on the line of its number').toEqual([]);
  }
});

test('a title of a pair stays within the page, and its names in Chinese are not parted', async ({ page, open }) => {
  for (const path of ['zh/programme/moe-trusteeship/', 'zh/programme/sustech-hehu/', 'en/programme/sustech-hehu/']) {
    await open(path);
    for (const width of [768, 900, 1024, 1280, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const title = await page.locator('.pair-title').evaluate((title) => {
        const box = title.getBoundingClientRect();
        const names = [...title.querySelectorAll('.pair-name, .pair-place')];
        const out = names.filter((e) => e.getBoundingClientRect().right > box.right + 1).map((e) => e.textContent);
        const tall = [...title.querySelectorAll('.pair-name .ph')].filter((e) => e.offsetHeight > 1.9 * parseFloat(getComputedStyle(e).lineHeight)).map((e) => e.textContent);
        return { out, tall };
      });
      expect(title.out, `${path} at ${width}`).toEqual([]);
      if (path.startsWith('zh')) expect(title.tall, `${path} at ${width}`).toEqual([]);
    }
  }
});

test('on a phone the counts of a page stand in columns of one width', async ({ page, open }) => {
  for (const path of ['zh/', 'en/']) {
    await open(path);
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const { widths, inside } = await page.locator('.counts').evaluate((counts) => {
        const all = [...counts.children];
        return { widths: new Set(all.map((e) => Math.round(e.getBoundingClientRect().width))).size, inside: all.every((e) => e.scrollWidth <= e.clientWidth) };
      });
      expect({ widths, inside }, `${path} at ${width}`).toEqual({ widths: 1, inside: true });
    }
  }
});

test('on paper labels stand left of their lanes, and the label column parts no word', async ({ page, open }) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 900 });
  for (const path of ['en/timeline/', 'zh/programme/seu-nanhua/']) {
    await open(path);
    const lane = page.locator('.lane').first();
    const [label, chart] = await Promise.all(['.lane-label', '.lane-chart'].map((of) => lane.locator(of).boundingBox()));
    expect(label.x + label.width, path).toBeLessThanOrEqual(chart.x);
    expect(Math.abs(label.y + label.height / 2 - chart.y - chart.height / 2), path).toBeLessThan(8);
    const axis = await page.locator(':is(.timeline, .time-chart) > .axis svg').first().boundingBox();
    expect(Math.abs(axis.x - chart.x), `${path}: the years stand over their lanes`).toBeLessThan(2);
  }
  for (const path of ['en/timeline/', 'en/funds/', 'en/sources/', 'en/method/']) {
    await open(path);
    expect(await page.evaluate(parted, ['.section-label h2', '[A-Za-z]+']), path).toEqual([]);
  }
});

test('what follows the label of a row hangs on it, not on the box before it', async ({ page, open }) => {
  for (const language of ['zh', 'en']) {
    await open(`${language}/programme/nansha-ziyun/`);
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.locator('details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
      const under = await page.locator(':is(.fund-what, .outcomes th):has(.ask-box)').evaluateAll((all) => all.flatMap((of) => {
        const range = document.createRange();
        const words = document.createTreeWalker(of, NodeFilter.SHOW_TEXT);
        let left = Infinity;
        while (words.nextNode()) {
          range.selectNodeContents(words.currentNode);
          left = Math.min(left, ...[...range.getClientRects()].filter((box) => box.width > 0).map((box) => box.left));
        }
        return left < of.querySelector('.ask-box').getBoundingClientRect().right ? [of.textContent] : [];
      }));
      expect(under, `${language} at ${width}`).toEqual([]);
    }
  }
});

test('in English on phones a hedge stands on the line of its number', async ({ page, open }) => {
  await open('en/programme/seu-nanhua/');
  for (const width of [320, 361, 380, 400]) {
    await page.setViewportSize({ width, height: 900 });
    const apart = await page.locator('.key-figure .figure:has(.hedge)').evaluateAll((all) => all.flatMap((figure) => {
      const [hedge, number] = ['.hedge', '.number'].map((of) => figure.querySelector(of).getBoundingClientRect());
      return hedge.bottom > number.top + 4 && hedge.right <= number.left ? [] : [figure.textContent];
    }));
    expect(apart, `at ${width}`).toEqual([]);
  }
});

test('the rule under the contents lies on that of the first section, and a programme in short at one place', async ({ page, open }) => {
  const left = new Set();
  for (const path of ['zh/programme/nansha-ziyun/', 'zh/programme/wut-shiquan/', 'en/programme/seu-nanhua/']) {
    await open(path);
    await page.setViewportSize({ width: 1440, height: 900 });
    const [contents, section, facts] = await Promise.all(['.contents ul', '.section', '.facts'].map((of) => page.locator(of).first().boundingBox()));
    expect(contents.y + contents.height - 1, path).toBeCloseTo(section.y, 1);
    left.add(Math.round(facts.x));
  }
  expect([...left]).toHaveLength(1);
});

test('a link to a record takes no room before it is seen', async ({ page, open }) => {
  await open('zh/programme/nansha-ziyun/');
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const grown = await page.locator('.pairing .meta, .undated li > p:first-child').evaluateAll((all) => all.flatMap((line) => {
      const before = line.offsetHeight;
      line.querySelector('.permalink').style.display = 'none';
      const after = line.offsetHeight;
      line.querySelector('.permalink').style.display = '';
      return before === after ? [] : [line.textContent];
    }));
    expect(grown, `at ${width}`).toEqual([]);
  }
});

test('on phones a row says when it was before what is to be known of it', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open('en/programme/nansha-ziyun/');
  const rows = await page.locator('.outcomes tbody tr:has(.note)').evaluateAll((all) => all.map((row) =>
    ['.amount', '.outcome', '.meta:not(.cited)', '.note'].map((part) => row.querySelector(part).getBoundingClientRect().top)));
  expect(rows.length).toBeGreaterThan(3);
  for (const tops of rows) expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

test('on paper every counted ring and dot is there, cards are whole, and hedges in words stay', async ({ page, open }) => {
  await page.emulateMedia({ media: 'print' });
  // A4 is asked for by its whole width, and printed on within its margins.
  await page.setViewportSize({ width: 794, height: 1123 });
  await open('zh/programme/seu-nanhua/');
  await page.locator('.site').evaluate((site) => { site.style.inlineSize = '688px'; });
  const tallies = page.locator('.tally > svg');
  expect(await tallies.count()).toBeGreaterThan(0);
  const cut = await tallies.evaluateAll((all) => all.filter((drawing) => {
    const [own, dots, row] = [drawing, drawing.querySelector('path'), drawing.closest('.pair-side')].map((shape) => shape.getBoundingClientRect());
    return dots.right > own.right + 0.5 || own.right > row.right + 0.5;
  }).length);
  expect(cut).toBe(0);
  await expect(page.locator('.share-word').first()).toBeVisible();
  await open('zh/');
  await expect(page.locator('.pairing-card').first()).toHaveCSS('break-inside', 'avoid');
});

test('on phones every year over its records has its number, and none runs into the next', async ({ page, open }) => {
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await open('zh/timeline/');
    const numbers = await page.locator('.brush .years a span').evaluateAll((all) => all.filter((number) => getComputedStyle(number).visibility === 'visible').map((number) => {
      const range = document.createRange();
      range.selectNodeContents(number);
      const { left, right, top } = range.getBoundingClientRect();
      return { year: number.textContent, left, right, top };
    }));
    if (width === 360) expect(numbers).toHaveLength(await page.locator('.brush .years a').count());
    numbers.forEach(({ left, top, year }, at) => {
      const before = numbers[at - 1];
      if (before?.top === top) expect(left, year).toBeGreaterThan(before.right);
    });
  }
});
