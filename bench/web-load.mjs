// Asks a running `dateline serve` on this machine for its pages and data, and prints how long answers take.
// usage: node bench/web-load.mjs [http://127.0.0.1:8080] [seconds]
const base = new URL(process.argv[2] ?? 'http://127.0.0.1:8080'), seconds = Math.min(60, Number(process.argv[3] ?? 10)), lanes = 8;
if (!['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname)) throw new Error('Only a server on this machine is asked.');
const list = await (await fetch(new URL('/incidents.json?limit=50', base))).json();
if (!list.incidents.length) throw new Error('The store has no incidents; there is nothing to measure.');
const ids = list.incidents.map(row => row.id);
const questions = {
  'map, world': () => '/map.json?zoom=2',
  'map, region': () => '/map.json?zoom=6&box=30,10,60,40',
  'list page': () => '/incidents',
  'list as JSON': () => '/incidents.json',
  'incident page': i => '/incidents/' + ids[i % ids.length],
  'incident as JSON': i => '/incidents/' + ids[i % ids.length] + '.json',
};
const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
const row = (name, times, bytes) => {
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(20)} ${String(times.length).padStart(6)} answers  median ${percentile(times, 0.5).toFixed(1).padStart(7)} ms  p99 ${percentile(times, 0.99).toFixed(1).padStart(7)} ms  ${String(Math.round(bytes / 1000)).padStart(5)} kB`);
};
const ask = async path => {
  const start = performance.now(), response = await fetch(new URL(path, base)), body = await response.arrayBuffer();
  if (response.status !== 200 || body.byteLength === 0) throw new Error(`${path}: ${response.status}`);
  return { time: performance.now() - start, bytes: body.byteLength };
};
for (const [name, path] of Object.entries(questions)) {
  const times = [];
  let bytes = 0;
  for (let i = 0; i < 20; i++) {
    const answer = await ask(path(i));
    times.push(answer.time);
    bytes = Math.max(bytes, answer.bytes);
  }
  row(name, times, bytes);
}
const all = [], end = performance.now() + seconds * 1000, paths = Object.values(questions);
await Promise.all(Array.from({ length: lanes }, async (_, lane) => {
  for (let i = lane; performance.now() < end; i += lanes) all.push((await ask(paths[i % paths.length](i))).time);
}));
row(`all, ${lanes} at a time`, all, 0);
console.log(`${(all.length / seconds).toFixed(0)} answers a second`);
