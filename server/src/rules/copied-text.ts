import { reportName } from '../archive/filedReport';
import { placeOfPassage } from '../archive/passages';
import type { ArchiveRule } from './rule';

export const copiedText: ArchiveRule = {
  id: 'copied-text',
  title: '与其他报告雷同',
  rationale: '工作情况、问题和改进措施每年、每个机关都不一样；整段相同，多半是照抄，考评时会按内容雷同扣分。',
  basis: '国办公开办函〔2021〕30号（内容雷同、敷衍塞责的依法追究责任）',
  severity: 'information',
  *compare(own, { copies }) {
    for (const { passage, source, sourcePassage } of copies) {
      const isOwn = source.body === own.body;
      yield {
        at: { passage },
        message:
          `这一段与${reportName(source)}的一段基本相同，数字也没有变。` +
          (isOwn ? '请按本年的实际情况改写。' : '如是照抄，请按本机关的实际情况改写。'),
        elsewhere: [{ file: source.file, place: placeOfPassage(source.passages, sourcePassage), message: `${reportName(source)}中相同的一段` }],
      };
    }
  },
};
