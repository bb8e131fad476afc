package vn.dondoc.notification.rendering;

/**
 * A notice in one language.
 *
 * @param body has several lines
 */
public record NoticeText(String title, String body) {}
