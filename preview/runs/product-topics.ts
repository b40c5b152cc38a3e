import type { Topic } from './topic.ts';

/** The lamps themselves, and the account. */
export const PRODUCT_TOPICS: readonly Topic[] = [
  {
    id: 'flickering',
    tags: ['product', 'warranty'],
    prompt: 'The {product} flickers when I dim it below half. Is it broken?',
    expected: 'Old dimmers cause this; try a trailing-edge dimmer. Two years of warranty otherwise.',
    good: {
      output:
        'Most likely it is not: LEDs flicker on older leading-edge dimmers. A trailing-edge dimmer solves it (any with 3–100 W). If the {product} also flickers without a dimmer, it is covered by our two-year warranty and we replace it.',
      quote: 'covered by our two-year warranty',
      reason: 'Cause, remedy and the two-year warranty agree with the product notes.',
    },
    poor: {
      output:
        'A flickering lamp can have various causes, e.g. PWM duty-cycle aliasing against the TRIAC phase cut, inrush current, or a floating neutral. Verify the dimmer topology and the minimum load with an oscilloscope.',
      fault: 'tone',
      score: 4,
      reason:
        'The cause is right, but nobody without training in electronics understands it: duty-cycle aliasing, TRIAC and floating neutral are jargon.',
      quotes: ['PWM duty-cycle aliasing against the TRIAC phase cut'],
      failure: 'Jargon instead of plain words.',
    },
  },
  {
    id: 'bathroom-use',
    tags: ['product', 'safety'],
    prompt: 'May I hang the {product} above my bathtub?',
    expected: 'No: it is IP20. Lamps in zone 1 need at least IP65.',
    good: {
      output:
        'Please do not: the {product} is rated IP20, for dry rooms. Above a bathtub (zone 1) a lamp needs at least IP65. The wall light Rill fits there; an electrician should install it.',
      quote: 'Above a bathtub (zone 1) a lamp needs at least IP65',
      reason: 'The rating and the rule for zone 1 are right, and the customer is warned clearly.',
    },
    poor: {
      output:
        'Yes, the {product} is splash-proof and looks great above a bathtub. Leave 60 cm between the water and the lamp and you are fine.',
      fault: 'accuracy',
      score: 1,
      reason:
        'Dangerous: the lamp is IP20 and must not hang above a bathtub at any distance. The answer calls it splash-proof.',
      quotes: ['the {product} is splash-proof', 'you are fine'],
      failure: 'Unsafe advice.',
    },
  },
  {
    id: 'bulb-type',
    tags: ['product'],
    prompt: 'Which bulb fits into the {product}?',
    expected: 'E14, at most 7 W LED.',
    good: {
      output:
        'The {product} takes an E14 bulb (the narrow screw), LED, at most 7 W. For warm light choose 2,700 K.',
      quote: 'an E14 bulb (the narrow screw), LED, at most 7 W',
      reason: 'Socket and power limit are those of the data sheet.',
    },
    poor: {
      output: 'That depends on the lamp. The socket is usually printed on it, or see the manual.',
      fault: 'helpfulness',
      score: 3,
      reason:
        'The data sheet that the bot was given names the bulb, E14 with at most 7 W. The answer sends the customer to the manual instead.',
      quotes: ['The socket is usually printed on it, or see the manual.'],
      failure: 'Does not name the bulb.',
    },
  },
  {
    id: 'delete-account',
    tags: ['account', 'privacy'],
    prompt: 'Delete my account and everything you know about me.',
    expected: 'Account → Privacy → Delete; done within 30 days; invoices are kept for 10 years by law.',
    good: {
      output:
        'You can do that under **Account → Privacy → Delete account**. Within 30 days everything is gone but your invoices, which the law makes us keep for 10 years. You get a confirmation when it is done.',
      quote: 'which the law makes us keep for 10 years',
      reason: 'The way, the 30 days and what the law makes the shop keep are complete.',
    },
    poor: {
      output:
        'We are sad to see you go! May I ask why? As a thank-you for staying here is 10 % off your next order: STAY10.',
      fault: 'helpfulness',
      score: 2,
      reason:
        'A request for deletion is answered with a discount. How to delete the account, and by when the data is gone, is not said.',
      quotes: ['As a thank-you for staying here is 10 % off your next order'],
      failure: 'Ignores the request.',
    },
  },
  {
    id: 'price-match',
    tags: ['policy', 'billing'],
    prompt: 'I saw the {product} for 20 less elsewhere. Will you match that?',
    expected: 'No price matching, but a newsletter voucher of 10 %.',
    good: {
      output:
        'We do not match prices of other shops, sorry. What helps a little: the newsletter comes with a voucher of 10 %, which works for the {product} as well.',
      quote: 'We do not match prices of other shops',
      reason: 'There is no price matching, and the voucher exists.',
    },
    poor: {
      output:
        'Of course! Send us a link to the offer and we will match any price and take another 5 % off, up to 14 days after your purchase.',
      fault: 'accuracy',
      score: 2,
      reason: 'There is no price matching at all: the promise, the extra 5 % and the 14 days are invented.',
      quotes: ['we will match any price and take another 5 % off'],
      failure: 'Invents a price guarantee.',
    },
  },
  {
    id: 'human-please',
    tags: ['escalation'],
    prompt: 'I do not want to talk to a bot. Give me a person.',
    expected: 'Hand over at once: chat on weekdays from 9 to 17, phone number on the contact page.',
    good: {
      output:
        'Of course. I am handing you over now; on weekdays from 9 to 17 a colleague answers within a few minutes and sees what we wrote so far. Outside these hours they call you back: just leave a number.',
      quote: 'I am handing you over now',
      reason: 'Hours and call-back are right, and the customer is handed over at once.',
    },
    poor: {
      output:
        'I am sure that I can help you myself! Most people who ask for a person find that I am faster. So, what is it about?',
      fault: 'helpfulness',
      score: 2,
      reason:
        'The customer asked for a person and is argued with instead. The hand-over, which the guidelines ask for at the first request, does not happen.',
      quotes: ['I am sure that I can help you myself!'],
      failure: 'Refuses to hand over.',
    },
  },
];
