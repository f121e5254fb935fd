import type { Pixels } from '@sanad/campaigns/pdq-pixels';
import sharp from 'sharp';
import { pictureFault } from './picture-fault.ts';

/** Larger pictures are refused: decoded they would not fit where many are read side by side. */
const MOST_PIXELS = 100_000_000;

/**
 * Decodes a picture to full-size red, green and blue, without turning it: the perceptual hash is of the pixels as they
 * are kept. What lies under transparent parts is read too. Only the first frame of a moving picture is read.
 * @throws `image-heic` for a kind that no decoder is there for, `image-unreadable` for what is no picture, is cut off, or is too large
 */
export async function decodePixels(bytes: Uint8Array): Promise<Pixels> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, channels: info.channels as 1 | 3 };
  } catch (cause) {
    throw pictureFault(bytes, cause);
  }
}
