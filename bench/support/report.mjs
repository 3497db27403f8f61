// Medians and tables.

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The medians of every number in reports of one shape. */
export const medians = (reports) =>
  Object.fromEntries(
    Object.keys(reports[0])
      .filter((name) => typeof reports[0][name] === "number")
      .map((name) => [name, median(reports.map((report) => report[name]))]),
  );

export const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const MB = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
export const times = (ratio) => `${ratio.toFixed(2)} x`;

export function table(title, head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  console.log(
    `\n### ${title}\n\n${[line(head), line(head.map((_, at) => (at ? "--:" : "---"))), ...rows.map(line)].join("\n")}`,
  );
}

/** A target. The report says whether it is met, but nothing fails, because such times are noisy. */
export function targets(title, rows) {
  table(
    title,
    ["Target", "at most", "measured", "met"],
    rows.map(([what, limit, value, unit]) => [what, unit(limit), unit(value), value <= limit ? "yes" : "**no**"]),
  );
}
