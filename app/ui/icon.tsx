import { type IconName, iconPaths } from "./icon-paths.ts";

export type { IconName } from "./icon-paths.ts";

/**
 * A small line drawing in the colour of the text, as high as a line of it (1.25em).
 * Decoration beside words by default; give `title` when it stands alone and carries the meaning.
 */
export function Icon({
  name,
  title,
  className,
}: {
  name: IconName;
  title?: string | undefined;
  className?: string | undefined;
}) {
  const classes = className ? `g-icon ${className}` : "g-icon";
  const path = <path d={iconPaths[name]} />;
  if (title === undefined)
    return (
      <svg className={classes} viewBox="0 0 24 24" focusable="false" aria-hidden="true">
        {path}
      </svg>
    );
  return (
    <svg className={classes} viewBox="0 0 24 24" focusable="false" role="img" aria-label={title}>
      {path}
    </svg>
  );
}
