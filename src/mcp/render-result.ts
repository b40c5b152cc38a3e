import { z } from 'zod';

const part = z.union([
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({
    type: z.literal('resource'),
    resource: z.object({ uri: z.string(), text: z.string().optional() }),
  }),
  z.object({ type: z.literal('resource_link'), uri: z.string() }),
  z.object({ type: z.string(), mimeType: z.string().optional(), data: z.string().optional() }),
]);

const resultSchema = z.object({
  content: z.array(part).default([]),
  structuredContent: z.unknown().optional(),
  isError: z.boolean().optional(),
});

/** What a tool gave back, or why it failed: as the model reads it and as it is stored. */
export type ToolOutcome =
  | { readonly status: 'done'; readonly text: string }
  | { readonly status: 'failed'; readonly text: string };

/**
 * The text of a tool's result: its text parts as they are, one after the other on a new line; of what is no text a short
 * mention. Where there are no parts, its structured content as JSON.
 */
export function renderToolResult(result: unknown): ToolOutcome {
  const parsed = resultSchema.safeParse(result);
  if (!parsed.success) return { status: 'failed', text: 'the tool gave back no MCP tool result.' };
  const { content, structuredContent, isError } = parsed.data;
  const text =
    content.length === 0 && structuredContent !== undefined
      ? JSON.stringify(structuredContent)
      : content.map(renderPart).join('\n');
  if (isError !== true) return { status: 'done', text };
  return { status: 'failed', text: text === '' ? 'the tool failed and did not say why.' : text };
}

function renderPart(content: z.output<typeof part>): string {
  if ('text' in content) return content.text;
  if ('resource' in content) return content.resource.text ?? `[resource ${content.resource.uri}]`;
  if ('uri' in content) return `[link ${content.uri}]`;
  const bytes = Math.floor(((content.data?.length ?? 0) * 3) / 4);
  return `[${content.type}${content.mimeType === undefined ? '' : ` ${content.mimeType}`}, ${bytes} bytes]`;
}
