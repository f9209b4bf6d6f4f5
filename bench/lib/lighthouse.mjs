// Lighthouse over one page of somebody who is signed in, with nothing cached.
import lighthouse, { desktopConfig } from 'lighthouse';

export const categories = ['performance', 'accessibility', 'best-practices'];
/** As Lighthouse knows them: a desk's screen and line; a telephone with a quarter of its processor and a slow line. */
export const devices = ['desktop', 'telephone'];

/** Its scores in the order of the categories, and the audits that took something from them. */
export async function audit(page, url, device) {
  const { lhr } = await lighthouse(url, { onlyCategories: categories, output: 'json', logLevel: 'error' }, device === 'desktop' ? desktopConfig : undefined, page);
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const scores = categories.map((name) => Math.round(lhr.categories[name].score * 100));
  const failed = categories.flatMap((name) => lhr.categories[name].auditRefs)
    .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9)
    .map(({ id }) => `${id}${lhr.audits[id].displayValue ? ` (${lhr.audits[id].displayValue})` : ''}`);
  return { scores, failed };
}
