/** Vite gives a style sheet's text for `?inline`. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
