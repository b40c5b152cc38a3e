import { ORDER_TOPICS } from './order-topics.ts';
import { PRODUCT_TOPICS } from './product-topics.ts';
import type { Topic } from './topic.ts';

/** In the order of the dataset. */
export const TOPICS: readonly Topic[] = [...ORDER_TOPICS, ...PRODUCT_TOPICS];
