import { fillPhrase, type Phrase } from './phrases.ts';

/** How asking a source fails, in Chinese: by the words of the server's client for sources. */

const LOST = 'Nothing was lost: what came before is kept, and the next run goes on at the same place\\.';
const NOT_LOST = '内容没有丢失：之前的已保存，下次将从同一处继续。';

/** A step that may end with the reassurance. */
function step(english: string, chinese: string): Phrase {
  return [new RegExp(`${english}(?: (${LOST}))?`), (lost) => (lost ? `${chinese}${NOT_LOST}` : chinese)];
}

const FAILED: readonly Phrase[] = [
  [/the source cannot be reached \((.+)\)\./, (code) => `无法连接该来源（${code}）。`],
  [/the source answered (\d+)\./, (status) => `该来源答复 ${status}。`],
  [/the source answered (\d+): (.+)/s, (status, words) => `该来源答复 ${status}：${words}`],
  [/the proxy answered (\d+)\./, (status) => `代理答复 ${status}。`],
  [
    /the certificate of the source, or of the proxy before it, is not trusted \((.+)\)\./,
    (code) => `该来源或其代理的证书不受信任（${code}）。`,
  ],
];

export const zhFetchPhrases: readonly Phrase[] = [
  ...FAILED,
  [
    /(\S+) \((\S+)\): (.+) It was asked (\d+) times\./s,
    (source = '', address = '', words = '', times = '') =>
      `${source}（${address}）：${fillPhrase(words, FAILED) ?? words}共查询 ${times} 次。`,
  ],
  [
    /(\S+) \((\S+)\): (the .+)/s,
    (source = '', address = '', words = '') => `${source}（${address}）：${fillPhrase(words, FAILED) ?? words}`,
  ],
  [new RegExp(LOST), () => NOT_LOST],
  [/a connection to the source/, () => '与该来源的连接'],
  [/a source that is working/, () => '正常工作的来源'],
  [/fewer requests/, () => '较少的请求'],
  [/a key that the source accepts/, () => '该来源接受的密钥'],
  [/a caller whom the source lets in/, () => '该来源允许的访问者'],
  [/a question that the source understands/, () => '该来源能理解的查询'],
  [/a question that fits into an address/, () => '能写入网址的查询'],
  [/a whole answer of the kind that was asked for/, () => '所查类型的完整答复'],
  step('Check the network, and the proxy in the settings\\.', '请检查网络及设置中的代理。'),
  step('Try again later\\.', '请稍后再试。'),
  step(
    'Wait, or enter your own key for this source in the settings if it raises the limit\\.',
    '请等待；如自有密钥可提高限额，请在设置中填写。',
  ),
  step('Look at the address\\.', '请查看该网址。'),
  step(
    'Put name and password into the address of the proxy in the settings\\.',
    '请在设置中代理的网址里填写用户名与密码。',
  ),
  step(
    'If your network inspects traffic, name its certificate in NODE_EXTRA_CA_CERTS\\.',
    '如您的网络检查流量，请在 NODE_EXTRA_CA_CERTS 中指定其证书。',
  ),
  [
    /Set a contact in the settings, check the key, and wait when too much was asked at once\. No block is worked round\./,
    () => '请在设置中填写联系方式、检查密钥；如一次查询过多请等待。绝不绕过任何限制。',
  ],
  [
    /Enter your own key for this source in the settings\. Nothing was lost\./,
    () => '请在设置中填写该来源的自有密钥。内容没有丢失。',
  ],
  [/Ask with fewer terms at a time\. Asking again would not help\./, () => '请减少每次的词数。再次查询没有帮助。'],
];
