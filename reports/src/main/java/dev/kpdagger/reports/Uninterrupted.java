package dev.kpdagger.reports;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/// Lets every tag of a template pass; templates ask for somebody who could change them.
enum Uninterrupted implements HtmlInterceptor {
  TAGS;

  @Override
  public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

  @Override
  public void onHtmlTagClosed(String name, TemplateOutput output) {}
}
