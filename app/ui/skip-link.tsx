/** First thing on every page: past header and navigation, to `<main id="main">`. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a className="g-skip" href="#main">
      {children}
    </a>
  );
}
