// Converts units. A long-lived worker: what is slow to load (a model, an index, a connection) is loaded once, here.
// Deterministic and offline, so that the gate around it can be tried without paying for an agent.
import { createInterface } from 'node:readline';

const METRES = {
  mm: 0.001,
  cm: 0.01,
  m: 1,
  km: 1000,
  inch: 0.0254,
  inches: 0.0254,
  feet: 0.3048,
  miles: 1609.344,
};

// Standard output is for answers only; whatever else there is to say goes to standard error.
console.error('units are loaded');

for await (const line of createInterface({ input: process.stdin })) {
  const { id, prompt } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ id, ...answer(prompt) })}\n`);
}

function answer(prompt) {
  const asked = /how many (\w+) are ([\d.]+) (\w+)/i.exec(prompt);
  if (asked === null)
    return { output: 'I convert lengths only: ask me "How many metres are 3 miles?"', toolCalls: [] };
  const [, to, value, from] = asked;
  const call = { name: 'convert', arguments: { value: Number(value), from, to } };
  const [have, want] = [METRES[shorten(from)], METRES[shorten(to)]];
  if (have === undefined || want === undefined) {
    const error = `unknown unit: ${have === undefined ? from : to}`;
    return { output: `I do not know this unit (${error}).`, toolCalls: [{ ...call, error }] };
  }
  const result = String(Number(((Number(value) * have) / want).toPrecision(6)));
  return { output: `${value} ${from} are ${result} ${to}.`, toolCalls: [{ ...call, result }] };
}

function shorten(unit) {
  const known = {
    metres: 'm',
    meters: 'm',
    kilometres: 'km',
    kilometers: 'km',
    centimetres: 'cm',
    foot: 'feet',
    mile: 'miles',
  };
  return known[unit.toLowerCase()] ?? unit.toLowerCase();
}
