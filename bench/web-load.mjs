// Asks a running `dateline serve` on this machine for its pages and data, and prints how long answers take.
// usage: node bench/web-load.mjs [http://127.0.0.1:8080] [seconds] [process id of the server]
// With the process id, processor time per answer is printed too (Linux): on a machine that is busy otherwise it says more than the clock.
// A store of 100,000 incidents is made by: dotnet run -c Release --project bench/Dateline.Benchmarks -- web-store FILE
import { readFileSync } from 'node:fs';

const base = new URL(process.argv[2] ?? 'http://127.0.0.1:8080'), seconds = Math.min(60, Number(process.argv[3] ?? 10)), pid = process.argv[4], lanes = 8, each = 40;
if (!['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname)) throw new Error('Only a server on this machine is asked.');
const list = await (await fetch(new URL('/incidents.json?limit=500', base))).json();
if (!list.incidents.length) throw new Error('The store has no incidents; there is nothing to measure.');
const ids = list.incidents.map(row => row.id), day = i => new Date(Date.UTC(2016, 0, 1 + i)).toISOString().slice(0, 10);
// What depends on i was never asked before, so nothing of it is in the server's memory.
const questions = {
  'map, world': () => '/map.json?zoom=2',
  'map, world, new days': i => `/map.json?zoom=3&from=${day(i)}`,
  'map, new region': i => `/map.json?zoom=5&box=${30 + i / 100},5,${70 + i / 100},35`,
  'map, new province': i => `/map.json?zoom=7&box=${42 + i / 100},12,${50 + i / 100},18`,
  'map page': () => '/',
  'map page, new days': i => `/?from=${day(i)}`,
  'list page': () => '/incidents',
  'list page, new days': i => `/incidents?until=${day(i)}`,
  'list as JSON': () => '/incidents.json',
  'incident page': i => '/incidents/' + ids[i % ids.length],
  'incident as JSON': i => '/incidents/' + ids[i % ids.length] + '.json',
  'queue': () => '/queue',
};
const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
// Ticks of the clock are hundredths of a second.
const processor = () => { if (!pid) return 0; const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' '); return (Number(fields[11]) + Number(fields[12])) * 10; };
const row = (name, times, bytes, spent) => {
  times.sort((a, b) => a - b);
  const cost = pid ? `  processor ${(spent / times.length).toFixed(1).padStart(6)} ms` : '';
  console.log(`${name.padEnd(22)} ${String(times.length).padStart(6)} answers  fastest ${times[0].toFixed(1).padStart(6)}  median ${percentile(times, 0.5).toFixed(1).padStart(7)}  p99 ${percentile(times, 0.99).toFixed(1).padStart(7)} ms${cost}  ${String(Math.round(bytes / 1000)).padStart(5)} kB`);
};
const ask = async path => {
  const start = performance.now(), response = await fetch(new URL(path, base)), body = await response.arrayBuffer();
  if (response.status !== 200 || body.byteLength === 0) throw new Error(`${path}: ${response.status}`);
  return { time: performance.now() - start, bytes: body.byteLength };
};
const measure = async (name, path, count, offset) => {
  const times = [], before = processor();
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const answer = await ask(path(offset + i));
    times.push(answer.time);
    bytes = Math.max(bytes, answer.bytes);
  }
  row(name, times, bytes, processor() - before);
};
// The first answers of a process wait for its code to be compiled.
for (const path of Object.values(questions)) for (let i = 0; i < 10; i++) await ask(path(i));
for (const [name, path] of Object.entries(questions)) await measure(name, path, each, 10);
const all = [], before = processor(), end = performance.now() + seconds * 1000, paths = ['map, world', 'map, new region', 'map, new province', 'list page', 'list as JSON', 'incident page', 'incident as JSON'].map(name => questions[name]);
await Promise.all(Array.from({ length: lanes }, async (_, lane) => {
  for (let i = lane; performance.now() < end; i += lanes) all.push((await ask(paths[i % paths.length](100 + i % 3000))).time);
}));
row(`reads, ${lanes} at a time`, all, 0, processor() - before);
console.log(`${(all.length / seconds).toFixed(0)} answers a second`);
