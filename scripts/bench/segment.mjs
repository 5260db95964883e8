import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { segment } from '../../dist/index.js';

const sentences = [
  'BEIJING, 6 November 2010 – Governments from 28 countries committed themselves to the rights of children.',
  'Mr. Hans Olsen, the representative of the U.N. Children’s Fund, said that 1.2 billion children live in the region.',
  '“We know what works,” she said. “We have to reach the 53 % who are still left out.”',
  'The meeting opened at 9.30 a.m. in St. James Hall and was hosted by Example Inc. and its partners!',
  'See https://www.example.org/news.html?id=4.5 for No. 5 of the series, or call Dr. J. K. Roe.',
];
const news = (length) => {
  let text = '';
  for (let i = 0; text.length < length; i++)
    text += sentences[(i * 7 + (i >> 3)) % sentences.length] + (i % 6 === 5 ? '\n\n' : ' ');
  return text.slice(0, length);
};

function measure(label, text, cut) {
  const start = performance.now();
  const count = cut(text);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${label.padEnd(44)} ${(text.length / 1e6 / seconds).toFixed(2).padStart(8)} MB/s  ${count} segments`);
  return seconds;
}

/** The fastest peer, a WebAssembly module; undefined where it is not installed. */
async function loadSentencex() {
  const peer = await import('sentencex-wasm').catch(() => undefined);
  if (peer === undefined) return undefined;
  peer.initSync({ module: readFileSync(fileURLToPath(import.meta.resolve('sentencex-wasm/sentencex_wasm_bg.wasm'))) });
  return peer;
}

/** Segmentation: speed on English news, beside other segmenters where these are installed, and growth with length. */
export async function bench() {
  const ours = (locale) => (text) => segment(text, locale).length;
  const document = news(4000);
  for (let i = 0; i < 200; i++) segment(document, 'en');
  const repeat = (cut) => (text) => {
    let count = 0;
    for (let i = 0; i < text.length; i += document.length) count += cut(document);
    return count;
  };
  const million = news(1e6);
  measure('dragoman, documents of 4 kB', million, repeat(ours('en')));
  const intl = new Intl.Segmenter('en', { granularity: 'sentence' });
  measure(
    'Intl.Segmenter, documents of 4 kB',
    million,
    repeat((text) => [...intl.segment(text)].length),
  );
  const sentencex = await loadSentencex();
  if (sentencex === undefined) console.log('sentencex                                    not installed');
  else
    measure(
      'sentencex, documents of 4 kB',
      million,
      repeat((text) => sentencex.segment('en', text).length),
    );
  const one = measure('dragoman, one string of 1 MB', million, ours('en'));
  const ten = measure('dragoman, one string of 10 MB', news(1e7), ours('en'));
  console.log(`ten times the text takes ${(ten / one).toFixed(1)} times as long`);
  for (const [label, unit] of [
    ['full stops', '.'],
    ['opening quotation marks', '“'],
    ['straight quotation marks', '"'],
    ['full stops and spaces', '. '],
  ]) {
    const small = measure(`100,000 × ${label}`, unit.repeat(1e5), ours('en'));
    const large = measure(`1,000,000 × ${label}`, unit.repeat(1e6), ours('en'));
    console.log(`ten times the text takes ${(large / small).toFixed(1)} times as long`);
  }
}
