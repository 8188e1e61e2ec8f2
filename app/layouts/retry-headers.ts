import type { HeadersFunction } from "react-router";

/** Passes on when to try again (429, 503); a page's own answers carry no other headers. */
export const retryHeaders: HeadersFunction = ({ actionHeaders, loaderHeaders, errorHeaders }) => {
  const after = [errorHeaders, actionHeaders, loaderHeaders]
    .map((headers) => headers?.get("Retry-After"))
    .find(Boolean);
  return after ? { "Retry-After": after } : {};
};
