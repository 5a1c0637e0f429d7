/** How sums and numbers read. It knows nothing of the page, so that the words themselves may use it. */

/** @param millions may be negative, for the steps of a bridge */
export function moneyText(millions: number, currency: string, language: 'en' | 'zh'): string {
  if (language === 'zh') return `${chineseNumber(millions)}${CHINESE_CURRENCIES[currency] ?? ` ${currency}`}`;
  const sign = millions < 0 ? '−' : '';
  const number = plainNumber(Math.abs(millions));
  return currency === 'USD' ? `${sign}$${number}M` : `${sign}${currency} ${number}M`;
}

/** `1,110.5`: grouped, with no more digits than it has. */
export function plainNumber(value: number): string {
  return NUMBER.format(value);
}

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

const CHINESE_CURRENCIES: Record<string, string> = {
  USD: '美元',
  CNY: '元人民币',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  HKD: '港元',
  CHF: '瑞士法郎',
  KRW: '韩元',
};

/** Counted in 亿 from a hundred million on, else in 万. */
function chineseNumber(millions: number): string {
  const sign = millions < 0 ? '−' : '';
  const size = Math.abs(millions);
  if (size === 0) return '0';
  return sign + (size >= 100 ? `${CHINESE.format(size / 100)}亿` : `${CHINESE.format(size * 100)}万`);
}

const CHINESE = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 5 });
