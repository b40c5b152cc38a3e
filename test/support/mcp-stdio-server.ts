import { appendFileSync } from 'node:fs';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createToolServer } from './mcp-tools.ts';

// A server to be started as a process: `mcp-stdio-server.ts [file]`; each start adds its process id to the file.
const [starts] = process.argv.slice(2);
if (starts !== undefined) appendFileSync(starts, `${process.pid}\n`);
await createToolServer().connect(new StdioServerTransport());
