const NEWLINE = 0x0a;

export interface LineSplitter {
  push(chunk: Buffer): void;
  /** What came after the last line break is a line too. */
  end(): void;
  /** What has come after the last line break so far. */
  rest(): Buffer;
}

/**
 * Cuts a stream into lines, without their line breaks and without the blank ones.
 * @param maxBytes of one line. A longer one is told once by `onTooLong`, and nothing follows it; without `onTooLong` it is
 *   cut there.
 */
export function splitLines(
  maxBytes: number,
  onLine: (line: Buffer) => void,
  onTooLong?: () => void,
): LineSplitter {
  let pieces: Buffer[] = [];
  let size = 0;
  let tooLong = false;

  function add(piece: Buffer): void {
    const room = maxBytes - size;
    if (piece.length <= room) {
      pieces.push(piece);
      size += piece.length;
    } else if (onTooLong === undefined) {
      if (room > 0) pieces.push(piece.subarray(0, room));
      size = maxBytes;
    } else {
      tooLong = true;
      pieces = [];
      onTooLong();
    }
  }

  function rest(): Buffer {
    return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
  }

  function finish(): void {
    const line = rest();
    pieces = [];
    size = 0;
    if (!isBlank(line)) onLine(line);
  }

  return {
    push(chunk) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); !tooLong && end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        add(chunk.subarray(start, end));
        if (!tooLong) finish();
        start = end + 1;
      }
      if (!tooLong && start < chunk.length) add(chunk.subarray(start));
    },
    end() {
      if (!tooLong && size > 0) finish();
    },
    rest,
  };
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
