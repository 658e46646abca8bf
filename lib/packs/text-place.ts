/** Line and column, both from 1, of what comes next in a text, as far as it has been passed. Columns count UTF-16 units. */
export class TextPlace {
  constructor(
    public line = 1,
    public column = 1,
  ) {}

  pass(text: string): void {
    let lineStart = -1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.line++;
      lineStart = at;
    }
    this.column = lineStart < 0 ? this.column + text.length : text.length - lineStart;
  }
}
