package org.minutebook.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.minutebook.architecture.Product.within;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What every class keeps to. */
class ShapeTest {
  /** Well below what there is: the rules must have seen all modules, not an empty folder. */
  private static final int FEWEST_CLASSES = 250;

  /** They speak to each other in mark-up; nobody else speaks to them. */
  private static final String FORMAT_READERS = Product.ROOT + ".read.*..";

  @Test
  void theRulesSeeTheWholeProduct() {
    assertThat(Product.CLASSES.size()).isGreaterThan(FEWEST_CLASSES);
  }

  @Test
  void everyPackageSaysThatNothingIsNull() {
    classes()
        .should(beInANullMarkedPackage())
        .because("absence is Optional or a named case, and NullAway checks marked packages only")
        .check(Product.CLASSES);
  }

  @Test
  void onlyDoorsAndTheWorkerProcessWriteToStandardStreams() {
    DescribedPredicate<JavaClass> worker =
        resideInAPackage(Product.ROOT + ".read").and(simpleName("Worker"));
    noClasses()
        .that()
        .resideOutsideOfPackage(within("cli"))
        .and(DescribedPredicate.not(worker))
        .should(ACCESS_STANDARD_STREAMS)
        .because("standard output is for results: scripts read it line by line")
        .check(Product.CLASSES);
  }

  @Test
  void nobodyReadsSerializedObjects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ObjectInputStream.class)
        .because("what is in a stream of objects is run by reading it; CoreNLP alone reads some")
        .check(Product.CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .because("the field's own words come first; such names say how, not what")
        .check(Product.CLASSES);
  }

  @Test
  void noPackageIsADrawerForOddsAndEnds() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..")
        .because("what has no subject has no place")
        .check(Product.CLASSES);
  }

  @Test
  void publicMethodsSpeakOfOurOwnNouns() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages(within("cli"), FORMAT_READERS)
        .should(mentionNoThirdParty())
        .because("a library in a signature binds every caller to it")
        .check(Product.CLASSES);
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a package marked @NullMarked") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
        }
      }
    };
  }

  private static ArchCondition<JavaMethod> mentionNoThirdParty() {
    return new ArchCondition<>("mention no third party's types") {
      @Override
      public void check(JavaMethod item, ConditionEvents events) {
        if (item.getModifiers().contains(JavaModifier.SYNTHETIC)) {
          return;
        }
        Stream.concat(
                Stream.of(item.getReturnType().toErasure()), item.getRawParameterTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !isOursOrJava(type))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            item, item.getFullName() + " mentions " + type.getName())));
      }
    };
  }

  private static boolean isOursOrJava(JavaClass type) {
    return type.isPrimitive()
        || type.getPackageName().startsWith("java")
        || type.getPackageName().startsWith(Product.ROOT);
  }
}
