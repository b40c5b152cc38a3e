// A tiny support agent behind HTTP. It answers by rules, so that the example is the same everywhere and costs nothing.
// By itself: node examples/http-service/server.mjs
import { createServer } from 'node:http';

const PORT = Number(process.env['PORT'] ?? 4817);

const ORDERS = {
  1042: 'on its way, and should arrive on Friday',
  1043: 'delivered',
};

const FACTS = [
  [/return|send .* back/i, 'You can return anything within 30 days, unused and in its box.'],
  [/shipping|delivery cost/i, 'Shipping is free from 50 euros, and 4.90 euros below that.'],
  [/refund/i, 'A refund takes up to five working days after we have the parcel.'],
];

/** The tool of this agent. */
function lookUpOrder(id) {
  return ORDERS[id] ?? 'unknown';
}

/** @param messages the conversation, the question last. */
function answer(messages) {
  const question = messages.at(-1).content;
  const fact = FACTS.find(([pattern]) => pattern.test(question));
  if (fact !== undefined) return { text: fact[1], tools: [] };

  // "Where is it?" means the order that was spoken of last.
  const said = messages.map(({ content }) => content).join('\n');
  const id = [...said.matchAll(/\b\d{4}\b/g)].at(-1)?.[0];
  if (/order|parcel|where/i.test(question) && id !== undefined) {
    const status = lookUpOrder(id);
    const tools = [{ name: 'look_up_order', arguments: { id }, result: status }];
    if (status === 'unknown') return { text: `I find no order ${id}. Please check the number.`, tools };
    return { text: `Order ${id} is ${status}.`, tools };
  }
  return { text: 'I can help with orders, returns and shipping. What would you like to know?', tools: [] };
}

const server = createServer(async (request, response) => {
  const reply = (status, value) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (request.method === 'GET' && request.url === '/health') return reply(200, { status: 'ready' });
  if (request.method !== 'POST' || request.url !== '/v1/chat') return reply(404, { error: 'no such place' });
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { messages } = JSON.parse(Buffer.concat(chunks).toString());
    const { text, tools } = answer(messages);
    return reply(200, { reply: { text }, trace: { tools } });
  } catch (error) {
    return reply(400, { error: String(error) });
  }
});

server.listen(PORT, '127.0.0.1', () => console.log(`Listening on http://127.0.0.1:${PORT}`));
process.on('SIGTERM', () => server.close(() => process.exit()).closeAllConnections());
