import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { getGlobalTraceProvider } from '@openai/agents-core';
import { loadToolLoop } from '../../src/agent/load-tool-loop.ts';
import { usesTool } from '../support/open-tools-agent.ts';
import { modelService } from '../support/services.ts';

const SCRIPT = fileURLToPath(new URL('../support/tools-agent-connections.ts', import.meta.url));

describe('the agents SDK', () => {
  it('makes no traces', async () => {
    await loadToolLoop();
    assert.equal(getGlobalTraceProvider().createTrace({ name: 'a trace' }).traceId, 'no-op');
  });

  it('sends nothing to anybody but the service, listens to no signal and lets the process end', async (test) => {
    const service = await modelService(test, usesTool('echo', { text: 'here' }));
    // A key with which traces could be sent, and no test mode in which the SDK would be silent of itself.
    const { NODE_ENV: _, ...env } = process.env;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [SCRIPT, service.url], {
      env: { ...env, OPENAI_API_KEY: 'sk-test', DEBUG: '' },
      timeout: 30_000,
    });
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), {
      outcome: { status: 'answered', output: 'here', finishReason: 'stop' },
      contacted: [new URL(service.url).host],
      listeners: [],
    });
  });
});
