package dev.kpdagger.language.cel;

import dev.kpdagger.audit.CheckInfo;
import dev.kpdagger.device.Device;
import dev.kpdagger.device.FactList;
import dev.kpdagger.device.Located;
import dev.kpdagger.language.Check;
import dev.kpdagger.language.CheckCode;
import dev.kpdagger.language.CheckHead;
import dev.kpdagger.language.CheckTexts;
import dev.kpdagger.language.Given;
import dev.kpdagger.language.Logic;
import dev.kpdagger.language.Reads;
import dev.kpdagger.language.Truth;
import dev.kpdagger.language.page.CheckPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The code and texts of one page, interpreted. The numbers of checks are not used.
final class InterpretedCode implements CheckCode, CheckTexts {
  private final CompiledPage compiled;

  private InterpretedCode(CompiledPage compiled) {
    this.compiled = compiled;
  }

  static Check check(CompiledPage compiled) {
    var code = new InterpretedCode(compiled);
    return new Check(head(compiled.page()), code, 0, code);
  }

  static CheckHead head(CheckPage page) {
    var rating = page.rating();
    return new CheckHead(
        page.id(),
        page.aliases(),
        page.optional(),
        rating.analysis(),
        rating.severity(),
        page.applies(),
        page.reached(),
        page.parameters(),
        page.references());
  }

  @Override
  public @Nullable FactList<? extends Located> items(int check, Device device) {
    var patterns = compiled.page().rule().patterns();
    if (patterns != null) {
      return patterns.claims(device);
    }
    if (compiled.items().isEmpty()) {
      return null;
    }
    var path = compiled.items().get();
    Object list = device;
    for (FactField field : path.list()) {
      list = Interpreter.raw(field, list);
    }
    var outer = (FactList<?>) list;
    var items = new ArrayList<Located>();
    for (Object element : outer) {
      if (path.inner().isEmpty()) {
        items.add((Located) element);
      } else {
        for (Object inner : (List<?>) Interpreter.raw(path.inner().get(), element)) {
          items.add((Located) inner);
        }
      }
    }
    return new FactList<>(items, outer.openReason());
  }

  @Override
  public String itemsName(int check) {
    return compiled.items().map(CompiledPage.ItemPath::name).orElse("");
  }

  @Override
  public boolean itemsAreClaims(int check) {
    return compiled.items().isPresent() && compiled.items().get().areClaims();
  }

  @Override
  public Truth when(int check, Device device, Given given, Reads reads) {
    return new Interpreter(device, given, null, reads).truth(compiled.when());
  }

  @Override
  public Truth where(int check, Device device, Given given, @Nullable Located item, Reads reads) {
    return new Interpreter(device, given, item, reads).truth(compiled.where());
  }

  @Override
  public Truth fails(int check, Device device, Given given, @Nullable Located item, Reads reads) {
    return new Interpreter(device, given, item, reads).truth(compiled.fails());
  }

  @Override
  public boolean evidence(
      int check, Device device, Given given, @Nullable Located item, Reads reads) {
    var interpreter = new Interpreter(device, given, item, reads);
    compiled.evidence().forEach(interpreter::evaluate);
    return !compiled.evidence().isEmpty();
  }

  @Override
  public String title(int check, Device device, Given given, @Nullable Located item) {
    return text(compiled.title(), device, given, item);
  }

  @Override
  public List<String> fix(int check, Device device, Given given, @Nullable Located item) {
    var template = compiled.fix().get(device.identity().platform());
    return template == null ? List.of() : Logic.commands(text(template, device, given, item));
  }

  private static String text(
      Template template, Device device, Given given, @Nullable Located item) {
    var interpreter = new Interpreter(device, given, item, new Reads());
    var out = new StringBuilder();
    for (Template.Part part : template.parts()) {
      out.append(
          switch (part) {
            case Template.Part.Text(var plain) -> plain;
            case Template.Part.Value(var term, var source) ->
                Logic.show(interpreter.evaluate(term), source);
          });
    }
    return out.toString();
  }

  @Override
  public CheckInfo info(String id) {
    CheckPage page = compiled.page();
    var rating = page.rating();
    return new CheckInfo(
        page.id(),
        rating.analysis(),
        page.summary(),
        rating.severity(),
        rating.impact(),
        rating.ease(),
        rating.effort(),
        rating.cwe(),
        page.finds(),
        page.why(),
        page.references());
  }

  @Override
  public String body(String id) {
    return compiled.page().body();
  }
}
