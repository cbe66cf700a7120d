import { foldText } from '../text/fold';

/** Other names of a body, with the one that stands for all (`organisations` in nianbao.json). */
type OtherNames = ReadonlyMap<string, string>;

/**
 * By what a body is known in all its reports: 青山镇人民政府, 青山镇政府 and 青山镇 are one, and so are names that
 * nianbao.json says are one (renamings). Nothing is guessed: 财政局 may be that of any county.
 */
export function bodyNames(others: OtherNames): (organisation: string) => string {
  const plain = new Map([...others].map(([other, name]) => [plainName(other), plainName(name)]));
  return (organisation) => {
    const name = plainName(organisation);
    return plain.get(name) ?? name;
  };
}

function plainName(organisation: string): string {
  const name = foldText(organisation).replace('人民政府', '政府');
  return name
    .replace(/(.)政府$/, '$1')
    .replace(/政府办$/, '政府办公室')
    .replace(/街道办(?:事处)?$/, '街道')
    .replace(/管理委员会$/, '管委会');
}
