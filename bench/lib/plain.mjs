// What the contenders write differently without meaning anything else: how an instant ends, how a choice is spelled, whether a number is quoted.
export const instant = (text) => new Date(text).toISOString();
export const choice = (text) => text.toLowerCase().replaceAll('_', '-');
export const number = (value) => (value === null ? null : Number(value));
