/** What customers of a lamp shop ask its support bot, once answered well and once badly. `{product}` and `{order}` differ from case to case. */
export interface Topic {
  readonly id: string;
  readonly tags: readonly string[];
  readonly prompt: string;
  readonly expected: string;
  readonly good: GoodAnswer;
  readonly poor: PoorAnswer;
}

interface GoodAnswer {
  readonly output: string;
  /** Words of the answer. */
  readonly quote: string;
  /** What a judge says of its accuracy. */
  readonly reason: string;
}

interface PoorAnswer {
  readonly output: string;
  /** The criterion that it does not meet. */
  readonly fault: 'accuracy' | 'helpfulness' | 'tone';
  readonly score: number;
  readonly reason: string;
  readonly quotes: readonly string[];
  readonly failure: string;
}

const PRODUCTS = [
  'desk lamp Alba',
  'floor lamp Nord',
  'pendant Luce',
  'bedside lamp Pip',
  'LED strip Flow',
  'reading lamp Owl',
  'garden light Fen',
  'ceiling light Halo',
] as const;

/** The texts of a topic as the case with this number has them. */
export function fillTopic(topic: Topic, number: number): Topic {
  const product = PRODUCTS[number % PRODUCTS.length] ?? '';
  const order = String(48_201 + number * 37);
  const fill = (text: string) => text.replaceAll('{product}', product).replaceAll('{order}', order);
  const { good, poor } = topic;
  return {
    ...topic,
    prompt: fill(topic.prompt),
    expected: fill(topic.expected),
    good: { output: fill(good.output), quote: fill(good.quote), reason: fill(good.reason) },
    poor: {
      ...poor,
      output: fill(poor.output),
      reason: fill(poor.reason),
      quotes: poor.quotes.map(fill),
      failure: fill(poor.failure),
    },
  };
}
