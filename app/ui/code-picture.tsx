/** A code for cameras, so many squares a side. Black on white in the night as well: cameras read it no other way. */
export function CodePicture({ squares, path, label }: { squares: number; path: string; label: string }) {
  return (
    <svg
      viewBox={`0 0 ${squares} ${squares}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="w-full max-w-[16rem]"
    >
      <rect width={squares} height={squares} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
