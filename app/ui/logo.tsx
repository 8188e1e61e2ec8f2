/**
 * The mark: steps that rise, the last one in apricot through the edge of the frame: a small test that grew until
 * it broke through. Decoration; the product's name stands beside it as text.
 */
export function LogoMark({ className }: { className?: string | undefined }) {
  return (
    <svg
      className={className ? `g-mark ${className}` : "g-mark"}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className="g-mark-ground"
        d="M8.5 6h11a6.5 6.5 0 0 1 6.5 6.5v11a6.5 6.5 0 0 1-6.5 6.5h-11A6.5 6.5 0 0 1 2 23.5v-11A6.5 6.5 0 0 1 8.5 6z"
      />
      <path className="g-mark-steps" d="M7 24.5h5.5V19H18" />
      <path className="g-mark-rise" d="M18 19v-5.5h5.5V8h6" />
    </svg>
  );
}

/** The mark and the product's name, as it stands in headers. `name` is the product's name as text. */
export function Logo({ name }: { name: string }) {
  return (
    <span className="g-logo">
      <LogoMark />
      <span className="g-logo-name">{name}</span>
    </span>
  );
}
