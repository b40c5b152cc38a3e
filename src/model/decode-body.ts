import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';
import { messageOf, ProviderError } from '../errors.ts';

const DECODERS = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: inflateEither,
  br: promisify(brotliDecompress),
} as const;

/**
 * A body without its compression, which we never ask for, but some services send all the same. Under an encoding that is
 * not known, such as `identity`, it is left as it is.
 * @param encoding value of the header `content-encoding`.
 * @throws ProviderError `invalid-response`, to follow the name of the service, where it is not what the header says, or
 *   comes to more than so many bytes.
 */
export async function decodeBody(body: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const name = encoding.trim().toLowerCase();
  if (body.length === 0 || !isKnown(name)) return body;
  try {
    return await DECODERS[name](body, { maxOutputLength: maxBytes });
  } catch (error) {
    const reason = messageOf(error);
    const message = `answered with a body that cannot be read as its header content-encoding says (${name}): ${reason}.`;
    throw new ProviderError('invalid-response', message, { cause: error });
  }
}

/** Many servers send `deflate` without the wrapping that the standard asks for. */
function inflateEither(body: Uint8Array, options: ZlibOptions): Promise<Uint8Array> {
  const isWrapped = ((body[0] ?? 0) & 0x0f) === 8 && (((body[0] ?? 0) << 8) | (body[1] ?? 0)) % 31 === 0;
  return promisify(isWrapped ? inflate : inflateRaw)(body, options);
}

function isKnown(name: string): name is keyof typeof DECODERS {
  return Object.hasOwn(DECODERS, name);
}
