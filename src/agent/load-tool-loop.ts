const EVENTS = ['SIGINT', 'SIGTERM', 'unhandledRejection', 'beforeExit'] as const;

/**
 * Loads the agents SDK, which costs a fifth of a second and is needed only with tools.
 *
 * When it is loaded it listens for signals and crashes, to send off traces and then to end the process by itself. There
 * are no traces (see `tool-loop.ts`), and how this process ends is `main.ts`'s to say: the listeners are taken off again.
 */
export async function loadToolLoop(): Promise<typeof import('./tool-loop.ts')> {
  const before = new Map(EVENTS.map((event) => [event, new Set(process.rawListeners(event))]));
  const [loop, { setTraceProcessors, setTracingDisabled }] = await Promise.all([
    import('./tool-loop.ts'),
    import('@openai/agents-core'),
  ]);
  setTracingDisabled(true);
  setTraceProcessors([]);
  for (const event of EVENTS) {
    for (const listener of process.rawListeners(event)) {
      if (!before.get(event)?.has(listener)) process.off(event, listener as () => void);
    }
  }
  return loop;
}
