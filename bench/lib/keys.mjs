// The keys data.sql makes from row numbers.
const key = (kind, number) => `0190${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

export const gateway = (number) => key(2, number);
export const customer = (number) => key(3, number);

/** So many customers spread over all of them. */
export const customers = (count) => Array.from({ length: count }, (_, index) => customer(1 + ((index * 7919) % 1000)));
