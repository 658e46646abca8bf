/** How many pixels of a picture have a colour, decoded by a page of the browser itself. */

/** A page of either browser's driver. */
export interface Decoder {
  evaluate<Argument, Result>(work: (argument: Argument) => Promise<Result>, argument: Argument): Promise<Result>;
}

/** @param colour as `#rrggbb`; a pixel counts when each channel is within 24 of it */
export async function countPixels(decoder: Decoder, png: Uint8Array, colour: string): Promise<number> {
  return decoder.evaluate(
    async ([data, hex]) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      if (!context) return 0;
      context.drawImage(picture, 0, 0);
      const pixels = context.getImageData(0, 0, picture.width, picture.height).data;
      const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      let count = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (wanted.every((value, channel) => Math.abs((pixels[at + channel] ?? 0) - value) <= 24)) count++;
      }
      return count;
    },
    [Buffer.from(png).toString('base64'), colour] as const,
  );
}
