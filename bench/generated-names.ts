/**
 * Company names made of real morphemes, half of them Chinese, and questions about them. Everything is a function of the seed.
 * The brands are random: a name that exists is chance.
 */

export interface Question {
  readonly text: string;
  /** Place of the name that was changed into the question; null for a name that is not stored. */
  readonly about: number | null;
}

const PLACES: readonly (readonly [string, string])[] = [
  ['北京', 'Beijing'],
  ['上海', 'Shanghai'],
  ['江苏', 'Jiangsu'],
  ['苏州', 'Suzhou'],
  ['浙江', 'Zhejiang'],
  ['杭州', 'Hangzhou'],
  ['广东', 'Guangdong'],
  ['广州', 'Guangzhou'],
  ['深圳', 'Shenzhen'],
  ['四川', 'Sichuan'],
  ['成都', 'Chengdu'],
  ['武汉', 'Wuhan'],
  ['湖南', 'Hunan'],
  ['山东', 'Shandong'],
  ['青岛', 'Qingdao'],
  ['河北', 'Hebei'],
  ['石家庄', 'Shijiazhuang'],
  ['天津', 'Tianjin'],
  ['重庆', 'Chongqing'],
  ['南京', 'Nanjing'],
  ['无锡', 'Wuxi'],
  ['合肥', 'Hefei'],
  ['西安', 'Xian'],
  ['厦门', 'Xiamen'],
  ['吉林', 'Jilin'],
];
const TRADES: readonly (readonly [string, string])[] = [
  ['医药', 'Pharmaceuticals'],
  ['制药', 'Pharma'],
  ['药业', 'Pharmaceutical'],
  ['生物', 'Biologics'],
  ['生物科技', 'Biotechnology'],
  ['生物医药', 'Biopharma'],
  ['医疗科技', 'Medical Technology'],
  ['基因', 'Genomics'],
  ['科技', 'Technology'],
  ['生物技术', 'Biotech'],
  ['诊断', 'Diagnostics'],
  ['医疗器械', 'Medical Devices'],
  ['化学', 'Chemical'],
  ['投资', 'Investment'],
  ['健康', 'Health'],
  ['贸易', 'Trading'],
];
const LEGAL: readonly (readonly [string, string])[] = [
  ['有限公司', 'Co., Ltd.'],
  ['股份有限公司', 'Co., Ltd.'],
  ['有限责任公司', 'Limited'],
  ['集团有限公司', 'Group Co., Ltd.'],
  ['', 'Inc.'],
];
const CHARACTERS = [
  ...'恒瑞康方信达诺诚健华君实复星石药齐鲁正天晴豪森先声科伦贝海思翰百济神州和黄云顶再鼎亚盛荣昌泽璟艾力斯迈威绿叶丽珠健民康弘康缘',
  ...'宏汉霖嘉越凯莱英药明昭衍博腾金斯瑞迪哲益普生启明高特佳创新安源泰格邦耀慧智润祥福禄寿昊宇宙辰光辉煌胜利成功达远志同德仁义礼',
  ...'忠孝和平永兴隆盛昌茂丰裕厚朴素雅清泉涌流长江河湖山峰岭谷林森松柏竹梅兰菊桂荷莲芝参苓术归芎芍甘草麦冬玄茯景岳仲景思邈时珍',
];
const SYLLABLES = (
  'heng rui kang fang xin da nuo cheng jian hua jun shi fu xing qi lu zheng tian qing hao sen ke lun bei hai si bai ji shen zhou yun ding ' +
  'zai ya sheng rong chang ze jing ai li mai wei lv ye zhu hong han lin jia yue kai ying ming yan bo teng jin di zhe yi pu chuang an yuan tai'
).split(' ');
const STEMS = (
  'inno vent zen gen bio nova thera cyto immu onco neuro cardi vita medi pharm cura lumi astra vir tica alto arc beta chrom delta epi ' +
  'flex gala helio iris juno kine lyra mira nexa orbi pax quanta rhea sola tera umbra vega xeno zyme apex brio cela dyna eos fera'
).split(' ');

/** Random numbers from a seed (mulberry32): equal seeds give equal rows. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param count half of them Chinese */
export function generatedNames(count: number, seed: number): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at) => (at % 2 === 0 ? chineseName(random) : englishName(random)));
}

function chineseName(random: () => number): string {
  const place = random() < 0.6 ? pick(PLACES, random)[0] : '';
  const size = random() < 0.7 ? 2 : random() < 0.6 ? 3 : 4;
  const brand = Array.from({ length: size }, () => pick(CHARACTERS, random)).join('');
  return `${place}${brand}${pick(TRADES, random)[0]}${pick(LEGAL, random)[0]}`;
}

function englishName(random: () => number): string {
  const place = random() < 0.4 ? `${pick(PLACES, random)[1]} ` : '';
  const pinyin = random() < 0.5;
  const size = random() < 0.6 ? 2 : 3;
  const brand = Array.from({ length: size }, () => pick(pinyin ? SYLLABLES : STEMS, random)).join('');
  return `${place}${brand.charAt(0).toUpperCase()}${brand.slice(1)} ${pick(TRADES, random)[1]} ${pick(LEGAL, random)[1]}`;
}

/** A fifth asks for names that are not stored; the others are stored names with a slip, without their form, or as they are. */
export function generatedQuestions(names: readonly string[], count: number, seed: number): Question[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at) => {
    if (at % 5 === 0) return { text: random() < 0.5 ? chineseName(random) : englishName(random), about: null };
    const about = Math.floor(random() * names.length);
    return { text: changed(names[about] ?? '', random), about };
  });
}

function changed(name: string, random: () => number): string {
  const way = random();
  if (way < 0.25) return name;
  if (way < 0.5) return name.replace(/(集团|股份)?有限(责任)?公司$| (Group )?(Co\., Ltd\.|Limited|Inc\.)$/, '');
  if (way < 0.7) return name.toUpperCase().replace(/CO\., LTD\./, 'COMPANY LIMITED');
  if (way < 0.85) return name.replace(/^(北京|上海|江苏|苏州|浙江|杭州|广东|广州|深圳|四川|成都)/, '');
  const at = 1 + Math.floor(random() * (name.length - 2));
  return /[a-z]/.test(name) ? name.slice(0, at) + name.slice(at + 1) : name;
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}
