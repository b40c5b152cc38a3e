import type { ToolCall } from '../../src/domain/tool-call.ts';
import { oneLine } from '../../src/report/escape-text.ts';
import { countOf, formatDuration } from '../../src/report/format.ts';
import { visible } from '../logic/visible-text.ts';

/** In the order in which they were made. */
export function ToolCalls({ calls }: { calls: readonly ToolCall[] }) {
  if (calls.length === 0) return null;
  return (
    <section class="block">
      <h2>{countOf(calls.length, 'tool call')}</h2>
      <ol class="calls">
        {calls.map((call, index) => (
          <li key={index}>
            <details>
              <summary>
                <code dir="auto">{oneLine(call.name)}</code>
                {call.error !== undefined && <span class="failed">failed</span>}
                <span class="muted brief" dir="auto">
                  {oneLine(argumentsOf(call)).slice(0, 200)}
                </span>
                {call.durationMs !== undefined && (
                  <span class="muted">{formatDuration(call.durationMs)}</span>
                )}
              </summary>
              <Part title="Arguments" text={argumentsOf(call, 2)} code />
              {call.result !== undefined && <Part title="Result" text={call.result} />}
              {call.error !== undefined && <Part title="Error" text={call.error} />}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Part({ title, text, code = false }: { title: string; text: string; code?: boolean }) {
  return (
    <>
      <h3>{title}</h3>
      <div class={`text ${code ? 'code' : ''}`} dir="auto">
        {visible(text)}
      </div>
    </>
  );
}

/** As the agent gave them, a text where they were no JSON. */
function argumentsOf({ arguments: given }: ToolCall, indent = 0): string {
  return typeof given === 'string' ? given : (JSON.stringify(given, null, indent) ?? '');
}
