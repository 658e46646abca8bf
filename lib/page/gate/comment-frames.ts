/** Comment systems that live in a frame of their own: everything in it that is text is comment. */

/** Host, and path where the host has other pages too. */
const FRAMES: readonly RegExp[] = [
  // Discourse, on whatever host a forum has.
  /^[\w.-]+\/embed\/comments$/,
  /^(?:[\w-]+\.)?disqus\.com\/embed\//,
  /^(?:www\.)?facebook\.com\/(?:v[\d.]+\/)?plugins\/(?:comments|feedback)/,
  /^(?:[\w-]+\.)?(?:spot\.im|openweb\.com)\//,
  /^(?:[\w-]+\.)?(?:coral\.coralproject\.net|coralproject\.net)\//,
  /^(?:[\w-]+\.)?coral\.[\w.-]+\/embed\//,
  /^(?:talk|comments)\.hyvor\.com\//,
  /^giscus\.app\//,
  /^utteranc\.es\//,
  /^(?:[\w-]+\.)?viafoura\.(?:co|com|net)\//,
  /^(?:[\w-]+\.)?(?:commento\.io|cusdis\.com|graphcomment\.com|intensedebate\.com)\//,
];

/** Whether the document is the frame of a comment system. */
export function isCommentFrame(document: Document): boolean {
  const { location } = document;
  if (!location) return false;
  const address = location.host + location.pathname;
  return FRAMES.some((frame) => frame.test(address));
}
