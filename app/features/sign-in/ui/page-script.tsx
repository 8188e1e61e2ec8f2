/** A small script of a page that is not hydrated. The nonce is the response's: the policy lets nothing else run. */
export function PageScript({ src, nonce }: { src: string; nonce: string }) {
  return <script type="module" src={src} nonce={nonce} />;
}
