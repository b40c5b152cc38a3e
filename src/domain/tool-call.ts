/** One use of a tool by the agent, in the order in which they were made. */
export interface ToolCall {
  readonly name: string;
  /** What JSON can hold; as the agent gave them, a text where they were no JSON. */
  readonly arguments: unknown;
  /** What the tool gave back, as text. */
  readonly result?: string | undefined;
  /** Why it failed; a call that has one did not run cleanly. */
  readonly error?: string | undefined;
  readonly durationMs?: number | undefined;
}
