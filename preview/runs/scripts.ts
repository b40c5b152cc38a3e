import type { PlannedRun, Scenario } from '../scenario.ts';
import { buildRecord, HELPFULNESS, POLICY, placeCase } from './suite.ts';
import { buildTrial } from './trial.ts';

interface Written {
  readonly id: string;
  readonly prompt: string;
  readonly expected: string;
  readonly output: string;
  readonly score: number;
  readonly reason: string;
  /** Words of the answer. */
  readonly quote: string;
}

const TEXTS: readonly Written[] = [
  {
    id: 'arabic-refund',
    prompt: 'اشتريت المصباح Alba قبل 40 يومًا ولم أفتحه. هل يمكنني إعادته؟',
    expected: 'الإرجاع ممكن خلال 30 يومًا، وبعدها رصيد في المتجر حتى 60 يومًا.',
    output: 'نعم، يمكنك إعادة المنتج خلال 90 يومًا واسترداد المبلغ كاملًا (order 48201).',
    score: 2,
    reason: 'الإجابة تعد باسترداد المبلغ خلال 90 يومًا، بينما تنص السياسة على 30 يومًا.',
    quote: 'خلال 90 يومًا واسترداد المبلغ كاملًا',
  },
  {
    id: 'משלוח-מאחר',
    prompt: 'הזמנה 48238 הייתה אמורה להגיע ביום שלישי. איפה היא?',
    expected: 'להתנצל, למסור את מצב ההזמנה ולהציע תחליף אחרי חמישה ימי עבודה.',
    output: 'החבילות מטופלות על ידי חברת השליחויות. נא לבדוק בדף המעקב.',
    score: 3,
    reason: 'הלקוח שואל היכן ההזמנה, והתשובה מפנה אותו לדף המעקב בלבד.',
    quote: 'נא לבדוק בדף המעקב.',
  },
  {
    id: '日本語-請求',
    prompt: '注文48275のカードが二重に請求されています。今すぐ返金してください。',
    expected: '二件目は仮売上で、7日以内に消えることを説明する。',
    output:
      '落ち着いてください。二重請求ではありません。仮売上についてのメールをお読みになれば分かるはずです。',
    score: 1,
    reason: '内容は正しいが、「落ち着いてください」と客を責める口調であり、丁寧さの基準を満たしていない。',
    quote: '落ち着いてください。',
  },
  {
    id: '中文-灯泡',
    prompt: '台灯 Alba 用什么灯泡?最大功率是多少瓦?',
    expected: 'E14 灯泡,LED,最大 7 瓦。',
    output: '台灯 Alba 使用 E14 灯泡(细螺口),LED,最大 7 瓦。想要暖光请选 2700 K。',
    score: 9,
    reason: '灯座和功率都与产品说明一致,客户可以直接购买。',
    quote: 'E14 灯泡(细螺口),LED,最大 7 瓦',
  },
  {
    id: '한국어-주소',
    prompt: '이사했어요. 주문 48312를 새 주소로 보내 주실 수 있나요?',
    expected: '포장 전이면 내 주문에서 직접 변경할 수 있다.',
    output: '완료했습니다! 주문 48312의 주소를 변경했습니다.',
    score: 3,
    reason: '봇은 주소를 바꿀 수 없는데도 바꾸었다고 말한다. 소포는 이전 주소로 가게 된다.',
    quote: '주문 48312의 주소를 변경했습니다.',
  },
  {
    id: 'thai-and-hindi',
    prompt: 'โคมไฟแขวนในห้องน้ำได้ไหม / क्या मैं इसे बाथरूम में लगा सकता हूँ?',
    expected: 'ไม่ได้ ต้องเป็น IP65 ขึ้นไป',
    output: 'ไม่ได้ค่ะ ต้องใช้โคมไฟ IP65 ขึ้นไป / नहीं, इसके लिए IP65 चाहिए।',
    score: 8,
    reason: 'ถูกต้องตามคู่มือ และเตือนลูกค้าอย่างชัดเจน',
    quote: 'ต้องใช้โคมไฟ IP65 ขึ้นไป',
  },
  {
    id: 'emoji-👩‍👩‍👧‍👦-🇯🇵',
    prompt: 'Do you ship to 🇯🇵? We are a 👩‍👩‍👧‍👦 of four and need 💡💡💡💡 👍🏽',
    expected: 'Yes, within 8 to 12 days.',
    output: 'Yes! 🎉 Parcels to 🇯🇵 take 8–12 days; four bulbs fit into one parcel. 👨‍💻',
    score: 9,
    reason: 'Friendly, and both the country and the 8–12 days are right. 👍🏽',
    quote: 'Parcels to 🇯🇵 take 8–12 days',
  },
];

/** Scripts that run from right to left, have wide characters, or put several characters together. */
function planScripts(): PlannedRun {
  const criterion = { ...HELPFULNESS, name: 'נכונות — 正確さ' };
  return {
    record: buildRecord('scripts', {
      name: 'بوت الدعم 支援机器人',
      gate: { ...POLICY, criteria: [criterion] },
    }),
    cases: TEXTS.map(({ id, prompt, expected }, position) =>
      placeCase(position, { id, prompt, expected, tags: [position < 2 ? 'עברית-عربي' : '漢字かな'] }),
    ),
    trials: TEXTS.map(({ id, output, score, reason, quote }) => {
      const failures = score < 7 ? [reason] : [];
      return buildTrial(id, output, [
        { criterion: criterion.name, score, reason, quotes: [quote], failures },
      ]);
    }),
    duration: 17_000,
  };
}

export const SCRIPTS: readonly Scenario[] = [
  { name: 'scripts', title: 'Right-to-left and CJK text, Thai, emoji', plan: planScripts },
];
