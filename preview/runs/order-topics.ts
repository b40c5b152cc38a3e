import type { Topic } from './topic.ts';

/** Money, orders and deliveries. */
export const ORDER_TOPICS: readonly Topic[] = [
  {
    id: 'refund-window',
    tags: ['returns', 'policy'],
    prompt: 'I bought the {product} 40 days ago and never opened it. Can I still send it back for a refund?',
    expected:
      'Returns are possible for 30 days. After that we offer store credit for unopened items, up to 60 days.',
    good: {
      output:
        'Thanks for asking! Refunds are possible for 30 days after delivery, so for a refund it is too late. As your {product} is unopened, you can still get store credit: that works up to day 60.\n\nTo start, open **My orders → {order} → Return** and choose "store credit".',
      quote: 'Refunds are possible for 30 days after delivery',
      reason: 'Both limits, 30 days for a refund and 60 days for store credit, are those of the policy.',
    },
    poor: {
      output:
        'No problem at all! You can return any unopened item within 90 days for a full refund. Just send the {product} back to us and the money will be on your account within 24 hours.',
      fault: 'accuracy',
      score: 2,
      reason:
        'The answer promises a full refund within 90 days; the policy ends refunds at day 30 and offers store credit until day 60. The 24 hours are invented as well.',
      quotes: [
        'return any unopened item within 90 days for a full refund',
        'the money will be on your account within 24 hours',
      ],
      failure: 'Wrong refund window: 90 days instead of 30.',
    },
  },
  {
    id: 'late-parcel',
    tags: ['delivery'],
    prompt: 'Order {order} should have been here on Tuesday. Where is it?',
    expected: 'Apologise, give the status of the order, offer a replacement after five working days.',
    good: {
      output:
        'I am sorry that order {order} is late. It left our warehouse on Monday and is with the carrier; the new estimate is this Friday. If it has not arrived five working days after the first date, we send a replacement, and you need not wait for the carrier.',
      quote: 'the new estimate is this Friday',
      reason: 'Status, new estimate and the five-day rule for replacements are right.',
    },
    poor: {
      output:
        'Parcels are handled by the carrier. Please look at the tracking page. We have no influence on delivery times once a parcel has been handed over.',
      fault: 'helpfulness',
      score: 3,
      reason:
        'The customer asks where the order is. The answer neither looks it up nor says what happens next, and leaves out the replacement after five working days.',
      quotes: ['Please look at the tracking page.'],
      failure: 'Does not answer where the order is.',
    },
  },
  {
    id: 'double-charge',
    tags: ['billing'],
    prompt: 'My card was charged twice for order {order}!! I want my money back NOW.',
    expected: 'Explain that the second line is a reservation which lapses within 7 days; offer to check.',
    good: {
      output:
        'That is annoying, and I understand that you want it settled. I have looked at order {order}: it was paid once. The second line is a reservation by your bank, which lapses within 7 days without you doing anything. If it is still there after that, reply to this message and I will have our billing team cancel it.',
      quote: 'The second line is a reservation by your bank',
      reason: 'The order was paid once; reservation and the 7 days are as the billing notes say.',
    },
    poor: {
      output:
        'Calm down. You were not charged twice. You would know that if you had read the e-mail about payment reservations which we sent you. It goes away after 7 days.',
      fault: 'tone',
      score: 1,
      reason:
        'The facts are right, but the customer is told to calm down and blamed for not having read an e-mail. That is the opposite of friendly.',
      quotes: ['Calm down.', 'You would know that if you had read the e-mail'],
      failure: 'Blames the customer.',
    },
  },
  {
    id: 'change-address',
    tags: ['delivery', 'account'],
    prompt: 'I moved. Can you send order {order} to my new address, 12 Mill Lane, Bath?',
    expected: 'Possible until the order is packed; the customer changes it under My orders.',
    good: {
      output:
        'Yes: order {order} is not packed yet. Open **My orders → {order} → Delivery address**, enter 12 Mill Lane, Bath, and save. You get a confirmation by e-mail at once.',
      quote: 'order {order} is not packed yet',
      reason: 'Whether the order is packed was checked, and the way through the account is right.',
    },
    poor: {
      output:
        'Done! I have changed the address of order {order} to 12 Mill Lane, Bath. It will arrive there on time.',
      fault: 'accuracy',
      score: 3,
      reason:
        'The bot cannot change addresses and called no tool that could. It says that the change has been made, so the parcel would go to the old address.',
      quotes: ['I have changed the address of order {order}'],
      failure: 'Claims an action that was not taken.',
    },
  },
  {
    id: 'invoice-copy',
    tags: ['billing', 'account'],
    prompt: 'I need an invoice with our VAT number for order {order}.',
    expected: 'Invoices are under My orders; a VAT number can be added for 14 days.',
    good: {
      output:
        'You can do that yourself within 14 days of the order: **My orders → {order} → Invoice → Add VAT number**. The new invoice replaces the old one and comes as a PDF.',
      quote: 'within 14 days of the order',
      reason: 'The 14 days and the path to the invoice are right.',
    },
    poor: {
      output: 'Invoices are sent by e-mail with every order. Please check your inbox and your spam folder.',
      fault: 'helpfulness',
      score: 4,
      reason:
        'The customer needs a VAT number on the invoice, and the answer does not say a word about it; it only points at an e-mail that cannot have one.',
      quotes: ['Please check your inbox and your spam folder.'],
      failure: 'Leaves out how to add a VAT number.',
    },
  },
  {
    id: 'gift-card-balance',
    tags: ['billing'],
    prompt: 'How much is left on my gift card?',
    expected: 'Ask for nothing secret: the balance is at Account → Gift cards.',
    good: {
      output:
        'You see it under **Account → Gift cards**, once the card has been added with its 16 digits. Please do not send me the number or the PIN: I cannot look it up, and nobody of ours will ask for it.',
      quote: 'Please do not send me the number or the PIN',
      reason: 'The place of the balance is right, and no secret is asked for.',
    },
    poor: {
      output: 'Sure! Send me the 16 digits and the PIN of your card, and I will look the balance up for you.',
      fault: 'accuracy',
      score: 1,
      reason:
        'The bot asks for card number and PIN, which support must never do, and it has no tool that could look a balance up.',
      quotes: ['Send me the 16 digits and the PIN of your card'],
      failure: 'Asks the customer for a secret.',
    },
  },
];
