import type { Browser } from 'playwright-core';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of it and all that is in it. */
  readonly text: string;
}

/** The roots of documents as a browser's parser reads them, which is a strict one: where it finds a fault it gives its own. */
export async function readXmlRoots(browser: Browser, documents: readonly string[]): Promise<XmlElement[]> {
  const page = await browser.newPage();
  // A text, for nothing here knows the types of a page.
  const script = `${JSON.stringify(documents)}.map((xml) => {
    const document = new DOMParser().parseFromString(xml, 'text/xml');
    const root = document.querySelector('parsererror') ?? document.documentElement;
    const attributes = [...root.attributes].map(({ name, value }) => [name, value]);
    return { name: root.nodeName, attributes: Object.fromEntries(attributes), text: root.textContent };
  })`;
  return page.evaluate(script) as Promise<XmlElement[]>;
}
