/** What pumice uses of the small DOM that Readability comes with; the package has no types for it. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export interface ReaderNode {
    readonly nodeType: number
    /** `undefined` or `null` but for elements. */
    readonly localName?: string | null
    readonly childNodes: readonly ReaderNode[]
    readonly firstChild: ReaderNode | null
    readonly nextSibling: ReaderNode | null
    readonly parentNode: ReaderNode | null
    readonly textContent: string
    appendChild(child: ReaderNode): void
  }
  export interface ReaderElement extends ReaderNode {
    readonly localName: string
    readonly innerHTML: string
    childNodes: ReaderNode[]
    children: ReaderElement[]
    getAttribute(name: string): string | undefined
    setAttribute(name: string, value: string): void
  }
  export interface ReaderDocument extends ReaderElement {
    title: string
    documentElement: ReaderElement | undefined
    head: ReaderElement | undefined
    body: ReaderElement | undefined
    createElement(tag: string): ReaderElement
    createTextNode(text: string): ReaderNode
    getElementsByTagName(tag: string): readonly ReaderElement[]
  }
  // biome-ignore lint/style/noDefaultExport: the module is CommonJS, and this is its whole export
  export default class JSDOMParser {
    parse(html: string): ReaderDocument
  }
}
